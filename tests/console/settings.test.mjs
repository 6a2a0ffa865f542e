/**
 * Is the stand-in what the fact sheet says the console is? Its settings: how they are edited, the records and the
 * Open API that tell them, what a release does to them, and the variants that tests can ask for.
 */
import { after } from 'node:test';
import { closeBrowser } from './conformance/browser.mjs';
import './conformance/security.mjs';
import './conformance/web-page.mjs';
import './conformance/records.mjs';
import './conformance/fields.mjs';
import './conformance/more-records.mjs';
import './conformance/release.mjs';
import './conformance/versions.mjs';
import './conformance/openapi.mjs';
import './conformance/variants.mjs';

after(closeBrowser);
