import type { Token } from '../../printer/virtual/tokens.ts'

/** Where a sequence is written down: tests of other programs that print, and manuals of printers. */
const php = 'mike42/escpos-php, test/unit/EscposTest.php'
const python = 'python-escpos/python-escpos, test/test_functions'
const list = "archsh/escpos-python, escpos/core/commands.py (a maker's whole command list)"
const p80c = 'Custom P80C manual, p. 59'
const cnblogs = 'cnblogs.com/sexintercourse/p/17185455 (JPM112 manual)'
const hprt = 'HPRT TP80K programming manual, p. 8'
const hprt809 = 'HPRT TP809 manual, p. 61'
const woosim = 'Woosim Porti-W40 manual, p. 54 and 72'
const sewoo = 'Sewoo LK-P command manual, p. 11 and 33'
const sprt = 'SPRT SP series manual, p. 45'
const sureprint = 'SurePrint SP91 manual, p. 66'
const fenix = 'Fenix SM3000 manual, p. 33'
const kpm = 'Custom KPM210/216 manual, p. 49 and 50'
const reliance = 'escpos.readthedocs.io, paper movement'
const gb18030 = 'GB 18030, four-byte codes of CJK extension A begin at 81 39 EE 39'

export type Documented = {
  readonly source: string
  readonly bytes: string
  readonly means: readonly (Partial<Token> & { kind: Token['kind'] })[]
}

const reset = { kind: 'reset' } as const
const chinese = { kind: 'chinese', on: true } as const
const text = (said: string) => ({ kind: 'text', text: said }) as const
const known = { kind: 'known' } as const
const undrawn = { kind: 'undrawn' } as const
const at = (source: string, bytes: string, ...means: Documented['means']): Documented => ({ source, bytes, means })

/** ESC/POS as it is documented, a sequence and what it asks for. */
export const documented: readonly Documented[] = [
  at(php, '1b40', reset),
  at(php, `1b40 ${Buffer.from('The quick brown fox\n').toString('hex')}`, reset, text('The quick brown fox'), { kind: 'line-feed' }),
  at(
    php,
    '1b40 1c26 cabe c0fd cec4 b1be b4f2 d3a1 bbfa 21 0a 1c2e',
    reset,
    chinese,
    text('示例文本打印机!'),
    { kind: 'line-feed' },
    { kind: 'chinese', on: false },
  ),
  at(php, '1b40 1b64 03', reset, { kind: 'feed-lines', lines: 3 }),
  at(php, '1b21 00', { kind: 'mode', bold: false, width: 1, height: 1, underline: 0 }),
  at(php, '1b21 b8', { kind: 'mode', bold: true, width: 2, height: 2, underline: 1 }),
  at(php, '1b2d 01', { kind: 'underline', dots: 1 }),
  at(php, '1b2d 02', { kind: 'underline', dots: 2 }),
  at(php, '1b45 01 1b45 00', { kind: 'bold', on: true }, { kind: 'bold', on: false }),
  at(php, '1b47 01', { kind: 'bold', on: true }),
  at(php, '1b4d 00', known),
  at(php, '1b4d 01', undrawn),
  at(
    php,
    '1b61 00 1b61 01 1b61 02',
    { kind: 'align', align: 'left' },
    { kind: 'align', align: 'centre' },
    { kind: 'align', align: 'right' },
  ),
  at(php, '1b65 01', undrawn),
  at(php, '1d56 41 03', { kind: 'cut' }),
  at(php, '1d68 08 1d77 03 1d48 02', known, known, known),
  at(php, `1d6b 41 0b ${Buffer.from('01234567890').toString('hex')}`, undrawn),
  at(php, `1d6b 49 09 ${Buffer.from('{A012ABCD').toString('hex')} 0a`, undrawn, { kind: 'line-feed' }),
  at(php, '1b70 30 3c 78', known),
  at(php, '1b70 31 3c 78', known),
  at(php, '1d42 01', { kind: 'inverse', on: true }),
  at(php, '1d7630 00 0100 0100 80', { kind: 'image', across: 1, rows: 1, bits: Buffer.from([0x80]) }),
  at(php, '1d7630 00 0100 0200 c0 00', { kind: 'image', across: 1, rows: 2, bits: Buffer.from([0xc0, 0]) }),
  at(
    php,
    '1b33 10 1b2a 21 0100 800000 0a 1b32',
    { kind: 'spacing', dots: 16 },
    { kind: 'line-image', width: 1, height: 24, bits: Buffer.from([0x80, ...Array.from({ length: 23 }, () => 0)]) },
    { kind: 'line-feed' },
    { kind: 'spacing', dots: 34 },
  ),
  at(php, '1b2a 21 0200 800000 800000', {
    kind: 'line-image',
    width: 2,
    height: 24,
    bits: Buffer.from([0xc0, ...Array.from({ length: 23 }, () => 0)]),
  }),
  at(php, '1d284c 0b00 30 70 30 01 01 31 0100 0100 00 1d284c 0200 30 32', undrawn, undrawn),
  at(
    php,
    '1d286b 0400 31 41 32 00 1d286b 0300 31 43 03 1d286b 0300 31 45 30 1d286b 0700 31 50 30 31323334 1d286b 0300 31 51 30',
    { kind: 'as-usual' },
    { kind: 'qr-module', dots: 3 },
    { kind: 'qr-level', level: 'L' },
    { kind: 'qr-data', data: '1234' },
    { kind: 'qr-print' },
  ),
  at(php, '1d286b 0400 31 41 31 00', undrawn),
  at(php, '1d286b 0300 31 45 33', { kind: 'qr-level', level: 'H' }),
  at(php, '0c', { kind: 'page-print' }),
  at(
    php,
    '1d21 30 1d21 03 1d21 33',
    { kind: 'size', width: 4, height: 1 },
    { kind: 'size', width: 1, height: 4 },
    { kind: 'size', width: 4, height: 4 },
  ),
  at(php, '1b72 00 1b72 01', known, undrawn),
  at(php, '1d57 9001', undrawn),
  at(php, '1d4c 0000 1d4c 2000', known, undrawn),
  at(python, '1b63 35 00', known),
  at(python, '1b42 02 04', known),
  at(python, '1d56 42 00', { kind: 'cut' }),
  at(
    python,
    '1d7630 00 0100 0100 c0 1d7630 00 0100 0100 00',
    { kind: 'image', across: 1, rows: 1, bits: Buffer.from([0xc0]) },
    { kind: 'image' },
  ),
  at(p80c, '1005 02', known),
  at(list, '1005 01', known),
  at(list, '1014 01 00 01', known),
  at(list, '1b20 00 1b52 00 1b74 00', known, known, known),
  at(list, '1b20 04 1b52 0c', undrawn, undrawn),
  at(list, '1b3d 01', known),
  at(list, '1b44 08 10 18 00', known),
  at(list, '1b4a 20', { kind: 'feed-dots', dots: 32 }),
  at(list, '1b56 00 1b56 31 1b7b 00 1b7b 01', known, undrawn, known, undrawn),
  at(list, '1b63 33 03 1b63 34 01 1b63 35 01', known, known, known),
  at(list, '1b61 32', { kind: 'align', align: 'right' }),
  at(list, '1b2a 00 0100 80', { kind: 'line-image', width: 2, height: 24 }),
  at(list, '1b2a 01 0100 80', { kind: 'line-image', width: 1, height: 24 }),
  at(list, '1b2a 20 0100 800000', { kind: 'line-image', width: 2, height: 24 }),
  at(cnblogs, '1b69', { kind: 'cut' }),
  at(cnblogs, '1b4a 03', { kind: 'feed-dots', dots: 3 }),
  at(hprt, '1b4c 1b53', { kind: 'page-begin' }, { kind: 'page-leave' }),
  at(hprt809, '1c70 01 00', undrawn),
  at(hprt809, '1d7630 30 0200 0100 ff 0f', { kind: 'image', across: 2, rows: 1, bits: Buffer.from([0xff, 0x0f]) }),
  at(woosim, '1b54 00 1b54 31', { kind: 'page-turn', turns: 0 }, { kind: 'page-turn', turns: 1 }),
  at(woosim, '1b57 0000 0000 8001 c800', { kind: 'page-area', x: 0, y: 0, width: 384, height: 200 }),
  at(woosim, '1d24 4000', { kind: 'move', axis: 'y', by: 'place', dots: 64 }),
  at(woosim, '1b0c 18', { kind: 'page-show' }, { kind: 'page-clear' }),
  at(sewoo, '1b24 2c01', { kind: 'move', axis: 'x', by: 'place', dots: 300 }),
  at(sewoo, '1b5c f0ff 1d5c f0ff', { kind: 'move', axis: 'x', by: 'step', dots: -16 }, { kind: 'move', axis: 'y', by: 'step', dots: -16 }),
  at(sewoo, '1d21 77', { kind: 'size', width: 8, height: 8 }),
  at(sprt, '1c26 b0a1 1c2e', chinese, text('啊'), { kind: 'chinese', on: false }),
  at(sureprint, '1c57 00 1c57 01', known, undrawn),
  at(sureprint, '1c21 00 1c2d 00 1c53 0000', known, known, known),
  at(fenix, '1b70 00 19 fa', known),
  at(kpm, '1d65 05', { kind: 'present', act: 'eject' }),
  at(kpm, '1d65 02', { kind: 'present', act: 'retract' }),
  at(kpm, '1d65 03 00', { kind: 'present', act: 'present' }),
  at(kpm, '1d65 06', known),
  at(kpm, '1b69', { kind: 'cut' }),
  at(reliance, '1b69 1b6d', { kind: 'cut' }, { kind: 'cut' }),
  at(gb18030, '1c26 8139ee39 8233c939', chinese, text('㐀䙔')),
  at(gb18030, '1c26 d5c5 8230b731 33', chinese, text('张㛃3')),
]
