/** Removable tags, and an input below whose Enter adds one. */
import { html } from 'lit';
import { ListElement, ListsPage } from './base.js';

class TagList extends ListElement {
  async enter(event) {
    if (event.key !== 'Enter') return;
    const input = event.target;
    const problem = await this.add(input.value);
    input.helpText = problem ?? '';
    if (!problem) input.value = '';
  }

  render() {
    return html`
      <sl-card>
        <div class="fields">
          <sl-input label=${this.heading} help-text=${this.head('desc')} placeholder=${this.say('enter')} @keydown=${this.enter}></sl-input>
          <div>${this.entries.map((value) => html`<sl-tag removable @sl-remove=${() => this.remove(value)}>${value}</sl-tag> `)}</div>
        </div>
      </sl-card>
    `;
  }
}
customElements.define('tag-list', TagList);

class SafeTags extends ListsPage {
  render() {
    return this.lists.map((list) => html`<tag-list .host=${this.host} .list=${list} .entries=${this.data[list]} .onSave=${(entries) => this.save(list, entries)}></tag-list>`);
  }
}
customElements.define('safe-tags', SafeTags);
