// A page that comes back from the back-forward cache is seen again; its survey is not. On another
// page the visitor may have signed out meanwhile, or in as somebody else.
addEventListener('pageshow', event => {
  if (event.persisted) {
    //# if stored
    if (told && told != user.id() && told != anonymousId()) forget();
    //# end
    //# emit page
    analytics.page();
    //# end
  }
});
//# if singlePage
// Client-side navigations: one page call a path, none for a fragment or a query. A page call of the
// site's own for the same path takes the place of ours.
const navigated = () => {
  if (location.pathname != pageCalled) analytics.page();
};

// The new page's title is there when the framework says so, else when it has been painted.
const soon = () => {
  if (!window.Turbo && !document.querySelector('[name=astro-view-transitions-enabled]'))
    requestAnimationFrame(() => setTimeout(navigated));
};

for (const name of ['pushState', 'replaceState']) {
  const original = history[name];
  history[name] = (...args) => {
    const result = original.apply(history, args);
    soon();
    return result;
  };
}
addEventListener('popstate', soon);
// The visitor may have gone on before the bundle came.
soon();
// The site's own listener may come after this one.
for (const name of ['turbo:load', 'astro:page-load'])
  document.addEventListener(name, () => setTimeout(navigated));
//# end
