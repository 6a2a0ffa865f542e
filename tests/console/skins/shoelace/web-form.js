/** The web app's values in a form: with radio buttons, or with a select. */
import { html } from 'lit';
import { MODES } from '../shared/model.mjs';
import { WebPage, toast } from './base.js';

export class WebForm extends WebPage {
  url(field) {
    return html`<sl-input name=${field} type="url" label=${this.say(`web.${field}`)} placeholder=${this.say('web.placeholder')} .value=${this.data[field]}></sl-input>`;
  }

  radios() {
    return html`
      <sl-radio-group name="openMode" label=${this.say('web.openMode')} help-text=${this.say('web.note2')} .value=${this.data.openMode}>
        ${MODES.map(({ value, key }) => html`<sl-radio value=${value}>${this.say(key)}</sl-radio>`)}
      </sl-radio-group>
    `;
  }

  select() {
    return html`
      <sl-select name="openMode" label=${this.say('web.openMode')} .value=${this.data.openMode}>
        ${MODES.map(({ value, key }) => html`<sl-option value=${value}>${this.say(key)}</sl-option>`)}
      </sl-select>
    `;
  }

  /** @returns {Promise<boolean>} whether all was kept */
  submit(event) {
    event.preventDefault();
    return this.save(Object.fromEntries(new FormData(event.target))).then(() => true, (error) => (toast(error.message, 'danger'), false));
  }
}

const page = (mode) =>
  class extends WebForm {
    render() {
      if (!this.data) return null;
      return html`
        <sl-card>
          <h2>${this.say('web.config')}</h2>
          <p>${this.say('web.desc')}</p>
          <form class="fields" @submit=${this.submit}>
            ${this.url('desktop')} ${this[mode]()} ${this.url('mobile')}
            <div>
              <sl-button type="submit" variant="primary">${this.say('save')}</sl-button>
              <sl-button type="reset">${this.say('cancel')}</sl-button>
            </div>
          </form>
        </sl-card>
      `;
    }
  };
customElements.define('webpage-radios', page('radios'));
customElements.define('webpage-select', page('select'));
