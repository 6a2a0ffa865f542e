// Entry of the background in Chrome: the toolbar icon opens the side panel, and no page script reaches what is kept.

import "./background.js";

chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(console.error);
// Profiles, answers and confirmations are none of a page's business: a renderer that was broken into would have them, too.
chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" }).catch(console.error);
