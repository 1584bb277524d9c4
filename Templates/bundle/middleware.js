//# if middleware
// Functions that see each call before us, and may change it or keep it from us.
const sourceMiddleware = [];
const destinationMiddleware = [];

const through = (middleware, payload, done) => {
  const step = middleware[0];
  step
    ? attempt(step, {
        payload,
        integration: 'Wootric',
        integrations: payload.obj.integrations,
        next: next => through(middleware.slice(1), next || payload, done)
      })
    : done(payload.obj);
};
//# end
