type Pressed = { readonly key: string; readonly code: string; readonly shiftKey: boolean }

/** What a key writes on a keyboard with the letters of the US, which is what scanners pretend to be; with Shift the second. */
const others: Readonly<Record<string, string>> = {
  Digit1: '1!',
  Digit2: '2@',
  Digit3: '3#',
  Digit4: '4$',
  Digit5: '5%',
  Digit6: '6^',
  Digit7: '7&',
  Digit8: '8*',
  Digit9: '9(',
  Digit0: '0)',
  Minus: '-_',
  Equal: '=+',
  Semicolon: ';:',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  BracketLeft: '[{',
  BracketRight: ']}',
  NumpadDivide: '//',
  NumpadSubtract: '--',
  NumpadDecimal: '..',
}

/** What a key would write without an input method, which makes Chinese of letters, and 。、？ of what stands in an address. `undefined`: it writes nothing. */
export function charOf({ key, code, shiftKey }: Pressed): string | undefined {
  if (/^[!-~]$/.test(key)) return key
  if (key.length > 1 && key !== 'Process' && key !== 'Unidentified') return undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^Numpad([0-9])$/.exec(code)?.[1]
  return digit ?? others[code]?.[shiftKey ? 1 : 0]
}
