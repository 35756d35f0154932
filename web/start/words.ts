import type { Role } from '../../protocol/vocabulary.ts'
import { wordsOf } from '../language.ts'
import type { ScreenName } from './screens.ts'

export const words = wordsOf(
  {
    title: '起始页',
    lead: '大厅的每一块屏从这里打开',
    leadDemo: '按 1 到 7 的次序打开，从取号到评价走一遍',
    counter: '几号窗口',
    counterNote: '窗口屏和评价器属于这个窗口',
    open: '打开',
    scan: (name: string) => `${name}的二维码`,
    people: '试用的工号',
    peopleNote: '只在演示里有，数据不会离开本机',
    badge: '工号',
    pin: '密码',
    name: '姓名',
    role: '岗位',
    scanNote: '把二维码给要用的设备扫一扫，就在那里打开',
    scanNoteDemo: '演示只在本机开放，二维码要在本机扫',
    scanNoteClosed: '大厅现在只在本机开放。在「大厅实时」的「设备」里向本厅网络开放，别的机器才打得开',
    newTab: '在新的标签页打开',
  },
  {
    title: '起始頁',
    lead: '大廳的每一塊屏從這裡打開',
    leadDemo: '按 1 到 7 的次序打開，從取號到評價走一遍',
    counter: '幾號窗口',
    counterNote: '窗口屏和評價器屬於這個窗口',
    open: '打開',
    scan: (name: string) => `${name}的二維碼`,
    people: '試用的工號',
    peopleNote: '只在演示裡有，資料不會離開本機',
    badge: '工號',
    pin: '密碼',
    name: '姓名',
    role: '崗位',
    scanNote: '把二維碼給要用的設備掃一掃，就在那裡打開',
    scanNoteDemo: '演示只在本機開放，二維碼要在本機掃',
    scanNoteClosed: '大廳現在只在本機開放。在「大廳實時」的「設備」裡向本廳網路開放，別的機器才打得開',
    newTab: '在新的分頁打開',
  },
  {
    title: 'Start',
    lead: 'Every screen of the hall opens from here',
    leadDemo: 'Open them from 1 to 7, and go from a number to its rating',
    counter: 'Counter',
    counterNote: 'The window screen and the rating pad belong to it',
    open: 'Open',
    scan: (name: string) => `QR code: ${name}`,
    people: 'Badges to try',
    peopleNote: 'They exist in the demo only. Nothing leaves this machine',
    badge: 'Badge',
    pin: 'PIN',
    name: 'Name',
    role: 'Role',
    scanNote: 'Scan a code with the device that is to show the screen',
    scanNoteDemo: 'The demo is open to this machine only, and so are the codes',
    scanNoteClosed: 'The hall is open to this machine only. Open it to the network under Devices in Hall live, for screens elsewhere',
    newTab: 'opens in a new tab',
  },
)

type Names = Record<ScreenName, string>
const nameWords: [Names, Names, Names] = [
  {
    kiosk: '取号机',
    counter: '窗口操作台',
    board: '大厅屏',
    window: '窗口屏',
    keypad: '评价器',
    guide: '导办',
    manager: '大厅实时',
    book: '网上预约',
  },
  {
    kiosk: '取號機',
    counter: '窗口操作台',
    board: '大廳屏',
    window: '窗口屏',
    keypad: '評價器',
    guide: '導辦',
    manager: '大廳實時',
    book: '網上預約',
  },
  {
    kiosk: 'Kiosk',
    counter: 'Clerk console',
    board: 'Hall board',
    window: 'Window screen',
    keypad: 'Rating pad',
    guide: 'Guide',
    manager: 'Hall live',
    book: 'Booking',
  },
]
export const names = wordsOf(...nameWords)

const purposeWords: [Names, Names, Names] = [
  {
    kiosk: '群众选事项、看要带什么、取号，纸条随即打印',
    counter: '工作人员登录后叫号、办理、办结，请群众评价',
    board: '大家看叫到谁、到几号窗口、各队要等多久',
    window: '窗口上方：叫到的号，和为您办理的人',
    keypad: '办结以后，群众在五个评价里选一个',
    guide: '导办员在平板上代取号、给优先、去帮人、暂停取号',
    manager: '大厅主任看等候、窗口、提醒和今天的评价',
    book: '群众在自己的手机上约好时间再来',
  },
  {
    kiosk: '群眾選事項、看要帶什麼、取號，紙條隨即列印',
    counter: '工作人員登入後叫號、辦理、辦結，請群眾評價',
    board: '大家看叫到誰、到幾號窗口、各隊要等多久',
    window: '窗口上方：叫到的號，和為您辦理的人',
    keypad: '辦結以後，群眾在五個評價裡選一個',
    guide: '導辦員在平板上代取號、給優先、去幫人、暫停取號',
    manager: '大廳主任看等候、窗口、提醒和今天的評價',
    book: '群眾在自己的手機上約好時間再來',
  },
  {
    kiosk: 'Choose a matter, see what to bring, take a number; the slip is printed',
    counter: 'The clerk signs in, calls, serves, finishes and invites to rate',
    board: 'Who is called, to which counter, and how long each line waits',
    window: 'Above the counter: the number called, and who serves',
    keypad: 'After the service the citizen chooses one of five ratings',
    guide: 'On a tablet: numbers for people, priority, requests for a person, suspensions',
    manager: "Who waits, every counter, what needs care, today's ratings",
    book: 'People choose a time on their own phones before they come',
  },
]
export const purposes = wordsOf(...purposeWords)

type Roles = Record<Role, string>
const roleWords: [Roles, Roles, Roles] = [
  { clerk: '窗口工作人员', guide: '导办', chief: '值班领导', manager: '大厅主任', admin: '系统管理' },
  { clerk: '窗口工作人員', guide: '導辦', chief: '值班領導', manager: '大廳主任', admin: '系統管理' },
  { clerk: 'Clerk', guide: 'Guide', chief: 'Duty leader', manager: 'Hall manager', admin: 'Administrator' },
]
export const roleNames = wordsOf(...roleWords)
