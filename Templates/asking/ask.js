//# if onePage
// Asks visitors who never sign in: at most once on each page that is counted, whoever else asks there.
let shownPage = { place: placeOf(location.href) };

//# if triggers
// Functions that take away the triggers of the page that is shown.
let ends = [];
const endTriggers = () => ends.splice(0).forEach(end => end());

//# end
//# if listens
const listen = (event, listener) => {
  addEventListener(event, listener, true);
  ends.push(() => removeEventListener(event, listener, true));
};

//# end
//# if visitors
// A page that is hidden when its time has come is asked once it is in sight.
const ask = (reason, page = shownPage) => {
  if (page.isAsked || page != shownPage) return;
  //# if consent
  if (denied) return;
  //# end
  //# if singlePage
  // The visitor has gone on to a page without surveys.
  if (page.place != pageCalled) return;
  //# end
  if (analytics._own('visibilityState') == 'hidden')
    return addEventListener('visibilitychange', () => ask(reason, page), { once: true });
  page.isAsked = true;
  //# if triggers
  endTriggers();
  //# end
  //# if refuses
  if (isRefused(true)) return;
  //# end
  hand('run', reason);
};

//# end
//# if countsPages
// Pages of this visit, in this tab, until it is closed.
let pageCount = 0;

//# end
// Notes each call that Wootric is about to hear of, and where it was made; true where it would ask once more.
const isRepeated = (type, command, place) => {
  if (place != shownPage.place) {
    shownPage = { place };
    //# if triggers
    endTriggers();
    //# end
  }
  if (type == 'page' && !shownPage.isCounted) {
    shownPage.isCounted = true;
    //# if countsPages
    //# if stored
    pageCount = +tolerate(() => sessionStorage.wootric_pages) || pageCount;
    //# end
    pageCount++;
    //# if stored
    tolerate(() => {
      sessionStorage.wootric_pages = pageCount;
    });
    //# end
    //# end
    //# if visitors
    if (!shownPage.isAsked) attempt(triggersHere);
    //# end
  }
  //# if visitors
  if (type == 'identify' && shownPage.isAsked) {
    //# if debugs
    debug('not asked again on this page');
    //# end
    return true;
  }
  if (command == 'run') {
    shownPage.isAsked = true;
    //# if triggers
    endTriggers();
    //# end
  }
  //# end
};

//# if asksPage
// A person whom the page identifies at the same time comes first.
const onPage = () => setTimeout(ask, 0, 'page');

//# end
//# if asksPages
const onPages = number => pageCount == number && setTimeout(ask, 0, 'pages');

//# end
//# if asksSeconds
// Only while the page is in sight.
const onSeconds = limit => {
  let seen = 0;
  const timer = setInterval(() => {
    if (analytics._own('visibilityState') != 'hidden' && ++seen >= limit) ask('seconds');
  }, 1000);
  ends.push(() => clearInterval(timer));
};

//# end
//# if asksScroll
// The lower edge of the window counts. What fits into the window is not scrolled.
const onScroll = percent =>
  listen('scroll', () => {
    const { scrollTop, clientHeight, scrollHeight } = analytics._own('scrollingElement');
    // Browsers round what they scroll to.
    if (scrollTop > 0 && (scrollTop + clientHeight + 1) * 100 >= scrollHeight * percent) ask('scroll');
  });

//# end
//# if asksExit
// A pointer on its way to the tabs or the address. A finger cannot leave: it throws the page back,
// by half a window in half a second, to reach the address.
const onExit = () => {
  listen('mouseout', ({ relatedTarget, clientY }) => {
    if (!relatedTarget && clientY <= 0) ask('exit');
  });
  let isThrown = false;
  listen('touchstart', () => {
    isThrown = false;
  });
  listen('touchmove', () => {
    isThrown = true;
  });
  let lowest = 0;
  let since = 0;
  listen('scroll', ({ timeStamp }) => {
    if (scrollY > lowest || timeStamp - since > 500) {
      lowest = scrollY;
      since = timeStamp;
    } else if (isThrown && lowest - scrollY > innerHeight / 2) ask('exit');
  });
};

//# end
//# if asksClick
// Seen on the way down, as a page may stop its clicks. A browser may not know the selector.
const onClick = selector =>
  listen('click', ({ target }) => {
    if (tolerate(() => target.closest(selector))) ask('click');
  });

//# end
//# if asksVisible
// Elements may come later: once a second is a look for them, and to observe one twice is nothing.
const onVisible = selector =>
  tolerate(() => {
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) ask('visible');
    });
    const look = () =>
      tolerate(() =>
        analytics._own('querySelectorAll', selector).forEach(element => observer.observe(element))
      );
    const timer = setInterval(look, 1000);
    ends.push(() => {
      clearInterval(timer);
      observer.disconnect();
    });
    look();
  });

//# end
//# if visitors
//# if pageSettings
//# else
const triggersHere = () => {
  //# emit triggers
  onPage();
  //# end
};
//# end
//# end
//# end
