//# if dates
// An instant in unix seconds, rounded to the nearest; `undefined` where there is none. The epoch
// itself is what a date that is none becomes elsewhere.
// Numbers below 1e11 are seconds, above are milliseconds; eight digits are a date.
const seconds = value => {
  if (!(value instanceof Date)) {
    value = (plain(value) + '')
      .replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3')
      .replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
    if (!/\d/.test(value)) return;
    value = value < 1e11 ? value * 1000 : +value || value;
  }
  return Math.round(new Date(value) / 1000) || undefined;
};
//# end

//# if createdAt
// A sign-up date: Wootric's sampling waits from it. One in the future, or the vendor's sample that
// found its way into many sites, says nothing.
const signUp = given => {
  const value = seconds(given);
  if (value != 1234567890 && value < new Date() / 1000) return value;
  if (given) debug('created_at dropped:', given);
};
//# end
