/**
 * Is the stand-in what the fact sheet says the console is? Walks the flows that public programs walk, with their own
 * selectors, and checks labels, routes, records and options: `node --test tests/console/conformance.test.mjs`.
 */
import { after } from 'node:test';
import { closeBrowser } from './conformance/browser.mjs';
import './conformance/labels.mjs';
import './conformance/pages.mjs';
import './conformance/flows-zh.mjs';
import './conformance/flows-en.mjs';
import './conformance/app-list.mjs';
import './conformance/security.mjs';
import './conformance/web-page.mjs';
import './conformance/records.mjs';
import './conformance/fields.mjs';
import './conformance/release.mjs';
import './conformance/versions.mjs';
import './conformance/openapi.mjs';
import './conformance/surroundings.mjs';
import './conformance/variants.mjs';

after(closeBrowser);
