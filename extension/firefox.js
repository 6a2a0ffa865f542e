// Entry of the background in Firefox: the toolbar icon opens and closes the sidebar.

import "./background.js";

// Firefox opens a sidebar only while it handles the click itself: nothing may be awaited before.
chrome.action.onClicked.addListener(() => {
  /** @type {any} */ (chrome).sidebarAction.toggle();
});
