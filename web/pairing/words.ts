import type { PairedPage } from '../../protocol/pairing.ts'
import { wordsOf } from '../language.ts'

export const words = wordsOf(
  {
    noHall: '大厅还没有设立',
    noHallWay: '请在大厅的服务器上，打开启动时给出的设立地址。设好以后，这一页会自己打开。',
    asking: '正在连接大厅，请稍等',
    notKnown: (name: string, counter?: number) => `请把${counter === undefined ? '这' : ` ${counter} 号窗口的`}${name}接到大厅`,
    code: '配对码',
    way: '请大厅主任登录「大厅实时」，在「设备」里填上配对码。填好以后，这里马上就能用。',
    signInWay: '在大厅的服务器上登录，不用配对。',
  },
  {
    noHall: '大廳還沒有設立',
    noHallWay: '請在大廳的伺服器上，打開啟動時給出的設立地址。設好以後，這一頁會自己打開。',
    asking: '正在連接大廳，請稍等',
    notKnown: (name: string, counter?: number) => `請把${counter === undefined ? '這' : ` ${counter} 號窗口的`}${name}接到大廳`,
    code: '配對碼',
    way: '請大廳主任登入「大廳實時」，在「設備」裡填上配對碼。填好以後，這裡馬上就能用。',
    signInWay: '在大廳的伺服器上登入，不用配對。',
  },
  {
    noHall: 'The hall is not set up yet',
    noHallWay: "On the hall's server, open the set-up address that it printed when it started. This page then opens by itself.",
    asking: 'Connecting to the hall',
    notKnown: (name: string, counter?: number) => `Let the hall know this ${name}${counter === undefined ? '' : ` of counter ${counter}`}`,
    code: 'Pairing code',
    way: 'The hall manager signs in to Hall live and enters the code under Devices. Then this screen works at once.',
    signInWay: "On the hall's own server you can sign in without pairing.",
  },
)

type Names = Record<PairedPage, string>
const nameWords: [Names, Names, Names] = [
  { kiosk: '台取号机', board: '块大厅屏', window: '屏', keypad: '评价器', counter: '台操作台', manager: '台电脑', guide: '台平板' },
  { kiosk: '台取號機', board: '塊大廳屏', window: '屏', keypad: '評價器', counter: '台操作台', manager: '台電腦', guide: '台平板' },
  {
    kiosk: 'kiosk',
    board: 'board',
    window: 'window screen',
    keypad: 'rating pad',
    counter: 'console',
    manager: 'computer',
    guide: 'tablet',
  },
]
export const pageNames = wordsOf(...nameWords)
