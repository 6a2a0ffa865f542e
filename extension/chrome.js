// Entry of the background in Chrome: the toolbar icon opens the side panel.

import "./background.js";

chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(console.error);
