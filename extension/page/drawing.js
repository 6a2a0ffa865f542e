// What a hint consists of: a pill beside the section, and a card that tells all that its button would write. Only the card
// has the button, so nothing is written that was not there to be read.

import { STROKES, drawIcon, make } from "./look.js";

export class Drawing {
  icon = drawIcon();
  title = make("span", "title");
  cue = make("span", "cue");
  face = make("button", "face", this.icon, this.title, this.cue);
  pill = make("div", "pill", this.face);
  heading = make("p", "heading");
  lines = make("ul", "lines");
  note = make("p", "note");
  act = make("button", "act");
  card = make("div", "card", this.heading, this.lines, this.note, this.act);
  box = make("div", "box", this.pill, this.card);

  constructor() {
    const { pill, card, face } = this;
    pill.setAttribute("role", "group");
    card.setAttribute("role", "group");
    card.id = "card";
    card.popover = "manual";
    face.setAttribute("aria-describedby", "card");
  }

  /** Where there is no room for its sentence, a hint is brief, and its card begins with the sentence. @param {Hint} hint @param {boolean} brief */
  write({ verdict, title, short, lines, note, button }, brief) {
    this.icon.lastElementChild?.setAttribute("d", STROKES[verdict] ?? STROKES.unknown);
    this.pill.setAttribute("aria-label", title);
    this.card.setAttribute("aria-label", title);
    this.title.textContent = brief ? short : title;
    this.heading.textContent = title;
    this.cue.textContent = button ? `${button.label}…` : "";
    this.act.textContent = button?.label ?? "";
    this.cue.hidden = this.act.hidden = !button;
    this.lines.replaceChildren(...lines.map((line) => make("li", "", line)));
    this.lines.hidden = lines.length === 0;
    this.note.textContent = note;
    this.note.hidden = !note;
    this.box.className = brief ? `box ${verdict} brief` : `box ${verdict}`;
    // With nothing more to tell, there is nothing to stop at.
    this.face.tabIndex = this.tells() ? 0 : -1;
  }

  /** Whether the card tells more than the pill. */
  tells() {
    return this.box.classList.contains("brief") || !(this.lines.hidden && this.note.hidden && this.act.hidden);
  }

  /** Whether its sentence would be cut off. */
  isCut() {
    return this.title.scrollWidth > this.title.clientWidth;
  }

  /** @param {boolean} small @param {{left: string, top: string}} card where it stands */
  lay(small, { left, top }) {
    this.box.classList.toggle("small", small);
    Object.assign(this.card.style, { left, top });
  }
}
