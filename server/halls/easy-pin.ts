/** PINs that somebody would try first: one digit over and over, digits in a row, or the badge itself. */
export function isEasyPin(pin: string, badge: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, place) => (Number(digit) - Number(pin[place]) + 10) % 10))
  const [only] = steps
  return (steps.size === 1 && (only === 0 || only === 1 || only === 9)) || pin === badge
}
