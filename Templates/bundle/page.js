//# if queryAll
//# include wholeAddress
//# else
//# if queryList
//# include listedQuery
//# else
//# include bareAddress
//# end
//# end

//# if singlePage
// The path of the latest page call.
let pageCalled = location.pathname;
//# end

// The page that a call was made on. The loader noted its address, and its title if it had one by
// then; what a page says of itself further down can be asked for as long as it is still there.
const pageInfo = (context, category, name, data) => {
  // No canonical address, or one that is none, throws.
  const url =
    tolerate(
      () =>
        new URL(
          context.u == location.href && document.querySelector('link[rel=canonical]').href
        )
    ) || new URL(context.u);
  const info = Object.assign(
    {
      name,
      category,
      path: url.pathname,
      referrer: document.referrer,
      search: new URL(context.u).search,
      title: context.t || document.title,
      url: url.href
    },
    data
  );
  // What the call itself says of the page's address is cut like the rest.
  for (const key of ['path', 'referrer', 'search', 'url'])
    info[key] = reported((plain(info[key]) || '') + '');
  return info;
};
