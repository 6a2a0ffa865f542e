/** A text area for each list, an entry a line, with a 保存 each. */
import { html } from 'lit';
import { linesOf } from '../shared/model.mjs';
import { ListElement, ListsPage, toast } from './base.js';

class AreaList extends ListElement {
  save() {
    const lines = linesOf(this.renderRoot.querySelector('sl-textarea').value);
    this.onSave(lines).then(() => toast(this.say('saved')), (error) => toast(error.message, 'danger'));
  }

  render() {
    return html`
      <sl-card>
        <sl-textarea label=${this.heading} help-text="${this.head('desc')} ${this.say('lines')}" rows="5" .value=${this.entries.join('\n')}></sl-textarea>
        <sl-button slot="footer" variant="primary" @click=${this.save}>${this.say('save')}</sl-button>
      </sl-card>
    `;
  }
}
customElements.define('area-list', AreaList);

class SafeArea extends ListsPage {
  render() {
    return this.lists.map((list) => html`<area-list .host=${this.host} .list=${list} .entries=${this.data[list]} .onSave=${(entries) => this.save(list, entries)}></area-list>`);
  }
}
customElements.define('safe-area', SafeArea);
