/** An element for each list, with a dialog of its own that takes a new entry. */
import { html } from 'lit';
import { ListElement, ListsPage } from './base.js';

class DialogList extends ListElement {
  get dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  async confirm() {
    const input = this.renderRoot.querySelector('sl-input');
    const problem = await this.add(input.value);
    input.helpText = problem ?? '';
    if (problem) return;
    input.value = '';
    this.dialog.hide();
  }

  render() {
    return html`
      <sl-card>
        <div slot="header" class="line">
          <strong>${this.heading}</strong>
          <sl-button size="small" variant="primary" @click=${() => this.dialog.show()}>${this.say('add')}</sl-button>
        </div>
        <p>${this.head('desc')}</p>
        ${this.entryRows()}
      </sl-card>
      <sl-dialog label=${this.say('safe.addDialog', { name: this.heading })}>
        <sl-input label=${this.head('head')} placeholder=${this.head('placeholder')} autofocus></sl-input>
        <sl-button slot="footer" @click=${() => this.dialog.hide()}>${this.say('cancel')}</sl-button>
        <sl-button slot="footer" variant="primary" @click=${this.confirm}>${this.say('ok')}</sl-button>
      </sl-dialog>
    `;
  }
}
customElements.define('dialog-list', DialogList);

class SafeDialog extends ListsPage {
  render() {
    return html`
      <h2>${this.host.say('safe.title')}</h2>
      ${this.lists.map((list) => html`<dialog-list .host=${this.host} .list=${list} .entries=${this.data[list]} .onSave=${(entries) => this.save(list, entries)}></dialog-list>`)}
    `;
  }
}
customElements.define('safe-dialog', SafeDialog);
