/// The probability under which a result counts as more than chance.
let significanceLevel = 0.05
