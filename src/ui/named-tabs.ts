/** Notes at what stands behind each tab what the tab is called: on paper all of them are read, and there are no tabs. */
export function nameTabs(): void {
  for (const panel of document.querySelectorAll<HTMLElement>('starlight-tabs [role=tabpanel]')) {
    const tab = document.getElementById(panel.getAttribute('aria-labelledby') ?? '');
    panel.dataset['tab'] = tab?.textContent?.trim() ?? '';
  }
}
