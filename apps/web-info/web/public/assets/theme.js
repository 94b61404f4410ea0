// Before anything is drawn: a dark page never flashes, and what only works with a script is shown.
document.documentElement.classList.add('with-script');
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'day' || theme === 'night') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows its system.
}
