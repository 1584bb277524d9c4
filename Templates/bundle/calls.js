//# if stored
// Whom Wootric was told of, whatever an alias has made of it.
let told;
//# end

// What each call means to Wootric, the fields it sets, and what it calls the words that it starts with.
// The SDK is there by then, or never will be.
const calls = {
  identify: [
    ({ userId, anonymousId, traits, isOther }) =>
      Object.assign(
        {
          // Every field is named, so that a missing trait clears it.
          //# emit fields
          email: plain(traits.email) || (/^\S+@\S+$/.test(userId) ? userId : undefined),
          created_at: signUp(traits.createdAt),
          language: plain(traits.language),
          //# end
          properties: propertiesOf(traits),
          event_name: null,
          //# if stored
          segment_user_id: (told = userId || anonymousId),
          //# else
          segment_user_id: userId || anonymousId
          //# end
        },
        // The rest of what another person left.
        isOther && { group_info: undefined }
      ),
    'userId'
  ],
  // Of an event's properties only these are fields too; without one, the person's stays.
  track: [
    ({ event, properties }) =>
      //# emit isTracked
      event &&
      //# end
      {
        event_name: event,
        properties: propertiesOf(properties),
        //# emit eventFields
        email: plain(properties.email) || target().email,
        language: plain(properties.language) || target().language
        //# end
      },
    'event'
  ],
  //# if drops
  group: [
    ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, kept(traits)) }),
    'groupId'
  ],
  page: [({ properties }) => ({ page_info: kept(properties) }), 'category', 'name'],
  //# else
  group: [
    ({ groupId, traits }) => ({ group_info: Object.assign({ id: groupId }, traits) }),
    'groupId'
  ],
  page: [({ properties }) => ({ page_info: properties }), 'category', 'name'],
  //# end
  alias: [({ userId }) => ({ segment_user_id: userId }), 'userId', 'previousId'],
  screen: [() => {}, 'category', 'name']
};

// What the loader adds to a call that carries page data.
const isContext = argument => Object(argument).__t == 'bpc';

// One call in any of analytics.js's argument shapes: words, then one object, then the options. All up
// to the first `await` happens before the call returns. The promise is settled when it is delivered,
// or known not to be, for the reason that is thrown.
const send = (type, given) => {
  // Throws for a name that is no call.
  const [meaning, ...names] = calls[type];
  const sent = (async () => {
    //# if consent
    if (denied) throw 'consent';
    //# end
    const isPage = names[1] == 'name';
    let context = { u: location.href };
    const rest = given.filter(argument =>
      isContext(argument) ? !(context = argument) : !isFunction(argument)
    );
    const words = names.map(
      () => (objectOf(rest[0]) != rest[0] && [rest.shift()] + '') || undefined
    );
    // One word is the page's name.
    if (isPage && !words[1]) words.reverse();
    const data = objectOf(rest[0]);
    // An alias has no data, only options.
    const options = objectOf(rest[+(type != 'alias')]);
    const known = { identify: user, group }[type];
    const isOther = known && known.identify(words[0], data);
    let message = {
      type,
      integrations: Object.assign({}, objectOf(analytics._loadOptions).integrations, options.integrations),
      userId: user.id(),
      groupId: group.id(),
      anonymousId: anonymousId(),
      traits: known && known.traits(),
      properties: isPage ? pageInfo(context, ...words, data) : data,
      isOther
    };
    names.forEach((name, index) => (message[name] = words[index] || message[name]));
    //# if singlePage
    const path = new URL(context.u).pathname;
    if (path != pageCalled) stopSurvey();
    if (type == 'page') pageCalled = path;
    //# end
    //# if identifyLoads
    if (known == user) begin();
    //# end

    const born = generation;
    // What a listener calls comes after this call: it has to return first.
    await 0;
    emit(type, ...words, data, options);
    //# if middleware
    // One that does not hand the call on, or throws, ends it: what it was about to take out must not go
    // out.
    for (const step of [...sourceMiddleware, ...destinationMiddleware].filter(isFunction)) {
      let handed;
      await step({
        payload: { obj: message },
        integration: 'Wootric',
        integrations: message.integrations,
        next: payload => (handed = payload && payload.obj)
      });
      if (!handed) throw 'middleware';
      message = handed;
    }
    //# end
    const { All, Wootric = All } = message.integrations;
    if (Wootric === false) throw 'integrations';
    //# if consent
    if (denied) throw 'consent';
    //# end
    // Of a thousand that wait the oldest event or page goes, and without one the oldest call of this
    // one's kind, if there is one: the later call carries its traits too.
    // Who has left already waits for nothing; a page does.
    if (waiting && (isPage || born == generation))
      await new Promise((resolve, reject) => {
        const lost =
          waiting[999] &&
          (waiting.find(([known]) => /track|page/.test(known)) ||
            waiting.find(([known]) => known == type));
        waiting = waiting.filter(call => call != lost || call[2]('queue full'));
        waiting.push([type, resolve, reject]);
      });
    if (born != generation) {
      if (!isPage) throw 'reset';
      message.properties = pageInfo(context);
    }
    //# if consent
    // The call before this one may have brought a no.
    if (denied) throw 'consent';
    //# end
    const fields = meaning(message);
    if (!fields) throw 'no effect';
    debug(type, fields);
    assign(fields);
    // Pages and groups are noted; what a person is or does may bring a survey.
    const command = /page|group/.test(type) ? type : 'run';
    if (type == 'alias') return message;
    debug(command);
    //# if pixel
    if (type == 'page') logPage();
    else attempt(window.wootric, command);
    //# else
    attempt(window.wootric, command);
    //# end
    return message;
  })().catch(reason => debug(type, 'dropped:', reason));
  // The callback is heard whatever comes of the call, and as in analytics.js after 300 ms at most:
  // what a page does next in it must not wait for an SDK.
  new Promise(resolve => {
    sent.then(resolve);
    setTimeout(resolve, 300);
  }).then(given.find(isFunction));
  return sent;
};
