// The toolbar icon.

/**
 * Shows on the icon how many requirements the app of a tab does not meet.
 * @param {number} tabId
 * @param {number} count
 * @param {boolean} complete all are met
 */
export function showBadge(tabId, count, complete) {
  const text = complete ? "✓" : count > 0 ? String(count) : "";
  const icon = (/** @type {number} */ size) => `icons/larkspur-${complete ? "met-" : ""}${size}.png`;
  const shown = [
    chrome.action.setIcon({ tabId, path: { 16: icon(16), 32: icon(32) } }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: complete ? "#237b2f" : "#1456f0" }),
    chrome.action.setBadgeText({ tabId, text }),
  ];
  // The tab may be gone by now.
  for (const one of shown) one.catch(() => {});
}
