//# emit note
// The platform tells of a choice when it has one.
//# end
//# if several
{
  //# end
  //# emit state
  let state;
  //# end
  const decide = said => {
    // What is half-formed, or an element that has its name, has decided nothing.
    try {
      //# emit decision
      const isGranted = said.isGranted;
      if (isGranted !== undefined) analytics.consent(isGranted);
      //# end
    } catch (error) {}
  };
  //# emit begin
  addEventListener('platform-said', decide);
  decide();
  //# end
  //# if several
}
//# end
