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
const pageInfo = (context, category, name) => {
  // No canonical address, or one that is none, throws.
  const url =
    tolerate(
      () =>
        new URL(
          context.u == location.href && document.querySelector('link[rel=canonical]').href
        )
    ) || new URL(context.u);
  return {
    name,
    category,
    path: url.pathname,
    referrer: reported(document.referrer),
    //# if query
    search: new URL(reported(context.u)).search,
    //# else
    search: '',
    //# end
    title: context.t || document.title,
    url: reported(url.href)
  };
};
