// The words that the adapter's files share. Nothing here ships.

/** One node of the outline; what is false or empty is left out. */
interface OutlineNode {
  id: number;
  parent: number;
  role: string;
  tag: string;
  name?: string;
  text?: string;
  value?: string;
  placeholder?: string;
  description?: string;
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  readonly?: boolean;
  multiline?: boolean;
  busy?: boolean;
  invalid?: boolean;
  hidden?: boolean;
  cut?: boolean;
  /** The mouse says that the text can be pressed. */
  pointed?: boolean;
  scroll?: { top: number; view: number; full: number };
}

interface Outline {
  nodes: OutlineNode[];
  truncated: boolean;
  lang: string;
  /** Short texts around the main region. */
  frame: string[];
}

/** Where the nodes of an outline stand on the screen, in whole CSS pixels of the window. */
interface Sight {
  /** Number of the node, left, top, width, height; size/weight/colour of its letters; what it is by tags and classes; of a
   * control also what all around it is. */
  boxes: [id: number, x: number, y: number, w: number, h: number, look: string, mark: string, path?: string][];
  /** Left, top, width and height of what sets parts of the page apart; a rule has no height. */
  walls: [x: number, y: number, w: number, h: number][];
  /** How many of the walls, the first ones, are the page's own; the others are drawn by what floats over it. */
  floating: number;
}

/** A node on its way into the outline: `up` is the index of the entry around it, `inside` counts those in it. */
interface Entry {
  node: Element | Text;
  up: number;
  kept: boolean;
  inside: number;
  what: OutlineNode;
}

/** An element as it is met on the walk. */
interface Met {
  el: Element;
  up: number;
  tag: string;
  role: string;
  marks: number;
}

interface Effect {
  do: string;
  page: string;
  ticket: number;
  node: number;
  was: string;
  text: string;
  label: string;
  top: number;
  change: boolean;
  quiet: number;
  patience: number;
  sight: boolean;
  /** What the control was found by. */
  owner: { title: number; text: string; around: number; x: number; y: number } | null;
  /** The dialog in front when the effect was decided; 0 for none. */
  front: number;
  /** What would give a control away as one that is never pressed: words within any of its texts, and whole labels. */
  never: { words: string[]; labels: string[] };
  path: string;
  record: string;
  hints: Hint[];
  asked: Asked | null;
}

/** What the admin is asked about. */
interface Asked {
  requirement: string;
  node: number;
  /** The next press in the page shows a control. */
  point: boolean;
}

interface Hint {
  requirement: string;
  verdict: string;
  anchor: number;
  title: string;
  /** The same in a word or two. */
  short: string;
  lines: string[];
  note: string;
  button: { action: string; label: string; copy: string } | null;
}

type ActionResult = { is: "done"; changed: boolean } | { is: "refused"; why: string };

/** Tells, once the page has settled, whether an effect took. */
type Verify = (changed: boolean) => boolean;

/** A place for a hint, relative to the corner of its anchor. */
interface Spot {
  x: number;
  y: number;
  small: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

