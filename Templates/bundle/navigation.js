// A page that comes back from the back-forward cache is seen again; its survey is not. On another
// page the visitor may have signed out meanwhile, or in as somebody else.
addEventListener('pageshow', event => {
  if (event.persisted) {
    //# if stored
    //# if asks
    heed();
    //# end
    if (told && told != user.id() && told != recall('ajs_anonymous_id')) forget();
    //# end
    //# if onePage
    shownPage = {};
    //# end
    //# emit page
    analytics.page();
    //# end
  }
});
//# if singlePage
// Client-side navigations: one page call a place. A page call of the site's own for the same place
// takes the place of ours.
const navigated = () => {
  if (placeOf(location.href) != pageCalled) analytics.page();
};

// The new page's title is there when the framework says so. Others give it before the address, with
// it or up to some hundred milliseconds later, often in steps.
let settling;
const soon = () => {
  clearTimeout(settling);
  // An element with that id is no Turbo.
  const isTold =
    (window.Turbo && !window.Turbo.nodeType) ||
    analytics._own('querySelector', '[name=astro-view-transitions-enabled]');
  if (!isTold) settling = setTimeout(navigated, 500);
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
// Routers that let the browser navigate call neither. Some browsers have no such API.
tolerate(() => navigation.addEventListener('navigatesuccess', soon));
// The visitor may have gone on before the bundle came.
soon();
// The site's own listener may come after this one. Astro's event does not bubble.
for (const name of ['turbo:load', 'astro:page-load'])
  addEventListener(name, () => setTimeout(navigated), true);
//# end
