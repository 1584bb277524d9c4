//# if middleware
// Functions that see each call before us, and may change it, or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

// The call as they leave it; nothing, if one of them did not hand it on, or threw: what it was about
// to take out must not go out.
const through = async (middleware, message) => {
  for (const step of middleware.filter(isFunction)) {
    const payload = { obj: message };
    message = undefined;
    try {
      await step({
        payload,
        integration: 'Wootric',
        integrations: payload.obj.integrations,
        next: (handed = payload) => (message = handed && handed.obj)
      });
    } catch (error) {
      message = debug(error);
    }
    if (!message) return;
  }
  return message;
};

// A plugin of analytics-next, which sees the calls of its kinds.
const register = (...plugins) =>
  Promise.all(
    plugins.map(plugin => {
      // What is no plugin throws here, before it is in the way of a call.
      const loading = plugin.load && plugin.load({}, analytics);
      sourceMiddleware.push(async ({ payload, next }) => {
        const context = { event: payload.obj };
        if (isFunction(plugin[payload.obj.type])) await plugin[payload.obj.type](context);
        next({ obj: context.event });
      });
      return loading;
    })
  );
//# end
