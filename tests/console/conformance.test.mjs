/**
 * Is the stand-in what the fact sheet says the console is? Its pages: what stands on each, the flows that public
 * programs walk, with their own selectors, and the surroundings. `settings.test.mjs` has the rest; both run side by
 * side: `node --test tests/console/*.test.mjs`.
 */
import { after } from 'node:test';
import { closeBrowser } from './conformance/browser.mjs';
import './conformance/labels.mjs';
import './conformance/pages.mjs';
import './conformance/flows-zh.mjs';
import './conformance/flows-en.mjs';
import './conformance/app-list.mjs';
import './conformance/auth.mjs';
import './conformance/events.mjs';
import './conformance/surroundings.mjs';

after(closeBrowser);
