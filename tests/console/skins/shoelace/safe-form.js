/** One form: an input for each entry, whose label only the first of a list has; 保存 at the end. */
import { html } from 'lit';
import { ListsPage, toast } from './base.js';

class SafeForm extends ListsPage {
  static properties = { ...ListsPage.properties, draft: { state: true } };

  willUpdate(changed) {
    if (changed.has('data') && this.data) this.draft = structuredClone(this.data);
  }

  change(list, entries) {
    this.draft = { ...this.draft, [list]: entries };
  }

  submit(event) {
    event.preventDefault();
    const all = Object.fromEntries(Object.entries(this.draft).map(([list, entries]) => [list, entries.map((entry) => entry.trim()).filter(Boolean)]));
    this.saveAll(all).then(() => toast(this.say('saved')), (error) => toast(error.message, 'danger'));
  }

  fields(list) {
    const entries = this.draft[list];
    return html`
      <fieldset style="border: 0; padding: 0; margin: 0 0 24px">
        <legend>${this.say(`safe.${list}`)}</legend>
        <p>${this.say(`${list}.desc`)}</p>
        ${entries.map((entry, index) => html`
          <div class="line" style="margin-bottom: 8px">
            <sl-input .value=${entry} placeholder=${this.say(`${list}.placeholder`)} @sl-input=${(event) => this.change(list, entries.with(index, event.target.value))}></sl-input>
            <sl-icon-button name="trash" label=${this.say('delete')} @click=${() => (this.host.pressed('entryDelete'), this.change(list, entries.toSpliced(index, 1)))}></sl-icon-button>
          </div>
        `)}
        <sl-button size="small" @click=${() => this.change(list, [...entries, ''])}>${this.say('add')}</sl-button>
      </fieldset>
    `;
  }

  render() {
    return html`
      <sl-card>
        <form @submit=${this.submit}>
          ${this.lists.map((list) => this.fields(list))}
          <sl-button type="submit" variant="primary">${this.say('save')}</sl-button>
        </form>
      </sl-card>
    `;
  }
}
customElements.define('safe-form', SafeForm);
