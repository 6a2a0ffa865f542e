/** The features as cards. */
import { html } from 'lit';
import { FEATURES, ROUTES } from '../shared/model.mjs';
import { Element, toast } from './base.js';

class CapabilityCards extends Element {
  static properties = { ...Element.properties, added: { state: true }, asking: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.added = this.host.ability;
    this.asking = null;
  }

  get dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  turnOn(feature) {
    this.dialog.hide();
    const { id, switchFeature } = this.host;
    return switchFeature(id, feature, true).then(() => ((this.added = [...this.added, feature]), toast(this.say('added'))), (error) => toast(error.message, 'danger'));
  }

  add(feature) {
    if (!this.host.confirmFeature.includes(feature)) return this.turnOn(feature);
    this.asking = feature;
    return this.dialog.show();
  }

  card(feature) {
    const { id, navigate } = this.host;
    return html`
      <sl-card>
        <strong>${this.say(`feature.${feature}`)}</strong>
        <p>${this.say(`feature.${feature}.desc`)}</p>
        ${this.added.includes(feature)
          ? html`<sl-button slot="footer" @click=${() => navigate(`/app/${id}/${ROUTES[feature] ?? 'capability'}`)}>${this.say('capability.configure')}</sl-button>`
          : html`<sl-button slot="footer" variant="primary" outline @click=${() => this.add(feature)}>${this.say('capability.add')}</sl-button>`}
      </sl-card>
    `;
  }

  render() {
    return html`
      <h2>${this.say('capability.title')}</h2>
      <div class="grid">${FEATURES.map((feature) => this.card(feature))}</div>
      <sl-dialog label=${this.say('capability.confirm', { name: this.say(`feature.${this.asking}`) })}>
        ${this.say('capability.confirm.text')}
        <sl-button slot="footer" @click=${() => this.dialog.hide()}>${this.say('cancel')}</sl-button>
        <sl-button slot="footer" variant="primary" @click=${() => this.turnOn(this.asking)}>${this.say('confirm')}</sl-button>
      </sl-dialog>
    `;
  }
}
customElements.define('capability-cards', CapabilityCards);
