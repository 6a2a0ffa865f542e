/** The values as rows; 编辑 opens a dialog with the form. */
import { html } from 'lit';
import { MODES } from '../shared/model.mjs';
import { WebForm } from './web-form.js';

class WebDialog extends WebForm {
  get dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  async submit(event) {
    if (await super.submit(event)) this.dialog.hide();
  }

  row(field, value) {
    return html`<div class="entry"><span>${this.say(`web.${field}`)}</span><span>${value || this.say('web.unset')}</span></div>`;
  }

  render() {
    if (!this.data) return null;
    const mode = MODES.find(({ value }) => value === this.data.openMode);
    return html`
      <sl-card>
        <div slot="header" class="line">
          <strong>${this.say('web.config')}</strong>
          <sl-button @click=${() => this.dialog.show()}>${this.say('edit')}</sl-button>
        </div>
        ${this.row('desktop', this.data.desktop)} ${this.row('openMode', mode && this.say(mode.key))} ${this.row('mobile', this.data.mobile)}
      </sl-card>
      <sl-dialog label=${this.say('web.config')}>
        <form id="values" class="fields" @submit=${this.submit}>${this.url('desktop')} ${this.radios()} ${this.url('mobile')}</form>
        <sl-button slot="footer" @click=${() => this.dialog.hide()}>${this.say('cancel')}</sl-button>
        <sl-button slot="footer" type="submit" form="values" variant="primary">${this.say('save')}</sl-button>
      </sl-dialog>
    `;
  }
}
customElements.define('webpage-dialog', WebDialog);
