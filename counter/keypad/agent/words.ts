import type { RatingLevel } from '../../../protocol/vocabulary.ts'
import type { HallState } from './hall-line.ts'
import type { PlugState } from './plug.ts'

/** Every line is said in Chinese and in English: whoever stands at the machine reads one of the two. */
const both = (zh: string, en: string): string => `${zh}\n    ${en}`

export const levelWords: Readonly<Record<RatingLevel, string>> = {
  5: '非常满意 · Very satisfied',
  4: '满意 · Satisfied',
  3: '基本满意 · Fairly satisfied',
  2: '不满意 · Dissatisfied',
  1: '非常不满意 · Very dissatisfied',
}

export const hallWords: Readonly<Record<HallState, (keypad: string, more: string) => string>> = {
  connected: (keypad) => both(`${keypad}：已连上大厅服务器`, `${keypad}: connected to the hall's server`),
  away: (keypad) =>
    both(
      `${keypad}：连不上大厅服务器，正在不断重试；已按下的评价存着，连上后补送`,
      `${keypad}: the hall's server is not there; trying again. Ratings already given are kept and sent later`,
    ),
  'not-known': (keypad) =>
    both(
      `${keypad}：大厅不认识这个令牌（--token，或文件里的 token）；请从大厅的 devices.json 抄来`,
      `${keypad}: the hall does not know this token (--token, or "token" in the file); copy it from the hall's devices.json`,
    ),
  'other-pad': (keypad, device) =>
    both(`${keypad}：这个令牌是 ${device} 的，不能用在这里`, `${keypad}: this token belongs to ${device}, and cannot be used here`),
  taken: (keypad) =>
    both(
      `${keypad}：另一个程序已在为它工作，本程序等它结束后再接手`,
      `${keypad}: another program already works for it; this one waits until that ends`,
    ),
  code: (keypad, code) =>
    both(
      `${keypad}：请在管理页“设备”中输入配对码 ${code}`,
      `${keypad}: enter the pairing code ${code} on the manager's page, under Devices`,
    ),
  'no-hall': (keypad) => both(`${keypad}：大厅还没有设立，等待中`, `${keypad}: the hall is not set up yet; waiting`),
  'other-version': (keypad) =>
    both(`${keypad}：服务器是另一个版本，请更新本程序`, `${keypad}: the server is of another version; update this program`),
}

export const plugWords: Readonly<Record<PlugState, (keypad: string, trouble: string) => string>> = {
  plugged: (keypad) => both(`${keypad}：评价器已接好`, `${keypad}: the pad is plugged in and works`),
  missing: (keypad) =>
    both(
      `${keypad}：没有找到评价器，请检查插头；插上后自动开始`,
      `${keypad}: no pad found; check the plug. It starts by itself when it is there`,
    ),
  several: (keypad) =>
    both(
      `${keypad}：找到几个相同的评价器；请在文件中用 socket（USB 口）或 serial（序列号）说明是哪一个，--list 可查看`,
      `${keypad}: several pads of this kind; say which by "socket" or "serial" in the file, --list shows them`,
    ),
  'not-allowed': (keypad, trouble) =>
    both(
      `${keypad}：评价器在，但打不开（${trouble}）：可能被另一个程序占用，或本账户没有权限。${forbidden.zh}`,
      `${keypad}: the pad is there but cannot be opened (${trouble}): another program has it, or this account may not. ${forbidden.en}`,
    ),
  'no-library': (keypad, trouble) =>
    both(
      `${keypad}：缺少 USB 库，请安装：sudo apt install libusb-1.0-0（${trouble}）；装好后自动继续`,
      `${keypad}: the USB library is missing; install it: sudo apt install libusb-1.0-0 (${trouble}). It goes on by itself then`,
    ),
}

/** Where an operating system keeps keyboards, or USB devices, to itself. */
const forbidden =
  process.platform === 'win32'
    ? {
        zh: 'Windows 不让任何程序独占键盘：键盘式评价器在这里不能用，请换 HID 或串口的，或用触摸页面。',
        en: 'Windows gives no program a keyboard for itself: a pad that is a keyboard cannot be used here; take a HID or serial one, or the touch page.',
      }
    : process.platform === 'darwin'
      ? {
          zh: 'macOS 需在“隐私与安全性 → 输入监控”中允许本程序。',
          en: 'On macOS allow this program under Privacy & Security → Input Monitoring.',
        }
      : {
          zh: 'Linux 上需要 udev 规则（见 docs/KEYPADS.md）。',
          en: 'On Linux a udev rule gives the right (docs/KEYPADS.md).',
        }

export const lines = {
  unkept: (keypad: string, trouble: string) =>
    both(
      `${keypad}：磁盘写不进去，这次评价没有收下（${trouble}）`,
      `${keypad}: the disk takes no writes; this rating was not taken (${trouble})`,
    ),
  refused: (keypad: string, why: string) =>
    both(`${keypad}：大厅没有收这次评价（${why}）`, `${keypad}: the hall did not take this rating (${why})`),
  folderTaken: (folder: string) =>
    both(
      `${folder}：另一个评价器程序正在用这个文件夹；先停掉它，或用 --data 换一个`,
      `${folder}: another keypad program uses this folder; stop that one, or give another with --data`,
    ),
  babble: (keypad: string) =>
    both(
      `${keypad}：评价器发来的不是它的按键（型号设置不对、波特率不对，或线路有干扰）；用 --learn 重新学习`,
      `${keypad}: the pad sends what none of its keys should (wrong profile, wrong speed, or a disturbed line); learn it again with --learn`,
    ),
  listed: (count: number) => both(`本机有 ${count} 个 HID 设备：`, `HID devices of this machine: ${count}`),
  learningFailed: (why: string) => both(`没有学成：${why}`, `Not learned: ${why}`),
  nothingThere: '没有这个设备 (there is no such device)',
  noLibrary: both(
    '缺少 USB 库，请安装：sudo apt install libusb-1.0-0',
    'The USB library is missing; install it: sudo apt install libusb-1.0-0',
  ),
}

export const learnWords = {
  begin: (name: string) =>
    both(
      `学习评价器“${name}”：按提示逐个按键，每个键按两次。按错了没关系，会再问。Ctrl-C 放弃。`,
      `Learning the pad "${name}": press each key twice when asked. A wrong press is asked again. Ctrl-C gives up.`,
    ),
  choose: both('请把要学习的评价器拔下，再插上……', 'Unplug the pad, and plug it in again …'),
  found: (what: string) => both(`找到了：${what}`, `Found: ${what}`),
  ask: (level: RatingLevel) =>
    both(`请按“${levelWords[level].split(' · ')[0]}”键`, `Press the key for "${levelWords[level].split(' · ')[1]}"`),
  again: both('再按一次同一个键', 'Press the same key once more'),
  raw: (bytes: string) => `    → ${bytes}`,
  same: both('这和前面一个键相同，请按另一个键', 'That is the same as a key before; press another one'),
  differs: both('两次不一样，请重新按这个键', 'The two differ; press this key again'),
  done: (file: string, name: string) =>
    both(
      `学会了，已写入 ${file}，名字是 ${name}。用法：--profile ${name}`,
      `Learned and written to ${file} as ${name}. Use it with --profile ${name}`,
    ),
}
