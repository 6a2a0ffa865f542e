/** A page without a shadow root of its own: cards with an input, 添加, and a table with 编辑 and 删除. */
import { html } from 'lit';
import { ListsPage, toast } from './base.js';
import { problemOf } from '../shared/model.mjs';

class SafeCards extends ListsPage {
  static properties = { ...ListsPage.properties, draft: { state: true } };

  createRenderRoot() {
    return this;
  }

  add(event, list) {
    event.preventDefault();
    const input = event.target.querySelector('sl-input');
    const entries = this.data[list];
    const problem = problemOf(input.value, entries);
    if (problem) return (input.helpText = this.say(problem));
    return this.save(list, [...entries, input.value.trim()]).then(() => {
      input.value = '';
      input.helpText = '';
      return toast(this.say('added'));
    }, (error) => (input.helpText = error.message));
  }

  row(list, value, index) {
    const entries = this.data[list];
    if (this.draft === `${list}${index}`) {
      return html`<tr>
        <td><sl-input size="small" .value=${value}></sl-input></td>
        <td>
          <sl-button size="small" variant="primary" @click=${(event) => this.save(list, entries.with(index, event.target.closest('tr').querySelector('sl-input').value)).then(() => (this.draft = null))}>${this.say('save')}</sl-button>
          <sl-button size="small" @click=${() => (this.draft = null)}>${this.say('cancel')}</sl-button>
        </td>
      </tr>`;
    }
    return html`<tr>
      <td>${value}</td>
      <td>
        <sl-button variant="text" size="small" @click=${() => (this.host.pressed('entryEdit'), (this.draft = `${list}${index}`))}>${this.say('edit')}</sl-button>
        <sl-button variant="text" size="small" @click=${() => (this.host.pressed('entryDelete'), this.save(list, entries.toSpliced(index, 1)))}>${this.say('delete')}</sl-button>
      </td>
    </tr>`;
  }

  render() {
    return this.lists.map((list) => html`
      <sl-card style="width: 100%; margin-bottom: 16px">
        <div slot="header">${this.say(`safe.${list}`)}</div>
        <p>${this.say(`${list}.desc`)}</p>
        <form style="display: flex; gap: 8px" @submit=${(event) => this.add(event, list)}>
          <sl-input style="flex: 1" placeholder=${this.say(`${list}.placeholder`)} clearable></sl-input>
          <sl-button type="submit" variant="primary">${this.say('add')}</sl-button>
        </form>
        <table style="width: 100%; margin-top: 12px">
          <thead><tr><th align="left">${this.say(`${list}.head`)}</th><th align="left">${this.say('operation')}</th></tr></thead>
          <tbody>${this.data[list].map((value, index) => this.row(list, value, index))}</tbody>
        </table>
      </sl-card>
    `);
  }
}
customElements.define('safe-cards', SafeCards);
