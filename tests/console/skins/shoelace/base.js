/** What the page's own elements share: the host they are handed, what they read, and their looks. */
import { LitElement, css, html } from 'lit';
import { listsOf, problemOf, readLists, readWeb, writeList, writeLists, writeWeb } from '../shared/model.mjs';

export const looks = css`
  :host { display: block; }
  h2 { font-size: var(--sl-font-size-large); margin: 0 0 4px; }
  p { margin: 0 0 12px; color: var(--sl-color-neutral-600); }
  sl-card { width: 100%; margin-bottom: 16px; }
  .line { display: flex; gap: 8px; align-items: flex-end; }
  .line > :first-child { flex: 1; }
  .entry { display: flex; align-items: center; justify-content: space-between; border-bottom: 1px solid var(--sl-color-neutral-200); min-height: 36px; }
  .fields { display: grid; gap: 16px; }
  .grid { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; }
`;

export function toast(text, variant = 'success') {
  const alert = Object.assign(document.createElement('sl-alert'), { variant, closable: true, duration: 3000, textContent: text });
  document.body.append(alert);
  return alert.toast();
}

export class Element extends LitElement {
  static properties = { host: { attribute: false } };

  static styles = looks;

  say = (key, parts) => this.host.say(key, parts);
}

/** One list. What holds it does the saving. */
export class ListElement extends Element {
  static properties = { ...Element.properties, list: {}, entries: { attribute: false }, onSave: { attribute: false } };

  head = (part) => this.say(`${this.list}.${part}`);

  get heading() {
    return this.say(`safe.${this.list}`);
  }

  /** The problem with a new entry, or null once it is kept. @returns {Promise<string | null>} */
  async add(value) {
    const problem = problemOf(value, this.entries);
    if (problem) return this.say(problem);
    return this.onSave([...this.entries, value.trim()]).then(() => (toast(this.say('added')), null), (error) => error.message);
  }

  remove(value) {
    this.host.pressed('entryDelete');
    return this.onSave(this.entries.filter((entry) => entry !== value)).catch((error) => toast(error.message, 'danger'));
  }

  entryRows() {
    return this.entries.map((value) => html`
      <div class="entry">
        <span>${value}</span>
        <sl-icon-button name="trash" label=${this.say('delete')} @click=${() => this.remove(value)}></sl-icon-button>
      </div>
    `);
  }
}

/** A page of lists. */
export class ListsPage extends Element {
  static properties = { ...Element.properties, data: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    void this.reload();
  }

  reload = async () => {
    this.data = await readLists(this.host);
  };

  get lists() {
    return this.data ? listsOf(this.host) : [];
  }

  save = (list, entries) => writeList(this.host, list, entries).then(this.reload);
  saveAll = (all) => writeLists(this.host, this.data, all).then(this.reload);
}

/** The page of the web app's values. */
export class WebPage extends Element {
  static properties = { ...Element.properties, data: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    void this.reload();
  }

  reload = async () => {
    this.data = await readWeb(this.host);
  };

  save = (values) => writeWeb(this.host, { ...this.data, ...values }).then(this.reload).then(() => toast(this.say('saved')));
}
