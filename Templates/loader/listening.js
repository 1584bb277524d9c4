// The page may bring its platform later than us.
const listen = pause => {
  try {
    //# emit subscription
    platform.listen(decide);
    //# end
  } catch (error) {
    setTimeout(listen, pause, pause * 2);
  }
};
listen(50);
