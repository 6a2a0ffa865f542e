/** The same element for each list, in details that are closed but for the first, or in the panels of tabs. */
import { html } from 'lit';
import { ListElement, ListsPage } from './base.js';

class PlainList extends ListElement {
  async submit(event) {
    event.preventDefault();
    const input = this.renderRoot.querySelector('sl-input');
    const problem = await this.add(input.value);
    input.helpText = problem ?? '';
    if (!problem) input.value = '';
  }

  render() {
    return html`
      <p>${this.head('desc')}</p>
      <form class="line" @submit=${this.submit}>
        <sl-input placeholder=${this.head('placeholder')}></sl-input>
        <sl-button type="submit" variant="primary">${this.say('add')}</sl-button>
      </form>
      ${this.entryRows()}
    `;
  }
}
customElements.define('plain-list', PlainList);

class FoldedPage extends ListsPage {
  body(list) {
    return html`<plain-list .host=${this.host} .list=${list} .entries=${this.data[list]} .onSave=${(entries) => this.save(list, entries)}></plain-list>`;
  }
}

class SafeDetails extends FoldedPage {
  render() {
    return this.lists.map((list, index) => html`<sl-details summary=${this.say(`safe.${list}`)} ?open=${index === 0}>${this.body(list)}</sl-details>`);
  }
}
customElements.define('safe-details', SafeDetails);

class SafeTabs extends FoldedPage {
  render() {
    if (!this.data) return null;
    return html`
      <sl-card>
        <sl-tab-group>
          ${this.lists.map((list) => html`<sl-tab slot="nav" panel=${list}>${this.say(`safe.${list}`)}</sl-tab>`)}
          ${this.lists.map((list) => html`<sl-tab-panel name=${list}>${this.body(list)}</sl-tab-panel>`)}
        </sl-tab-group>
      </sl-card>
    `;
  }
}
customElements.define('safe-tabs', SafeTabs);
