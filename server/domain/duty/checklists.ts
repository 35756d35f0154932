import type { Checklist } from '../../../protocol/duty.ts'
import type { Text } from '../../../protocol/vocabulary.ts'
import type { HallConfig } from '../setup/events.ts'

type Item = { readonly item: string; readonly name: Text }
const item = (id: string, hans: string, hant: string, en: string): Item => ({
  item: id,
  name: { 'zh-Hans': hans, 'zh-Hant': hant, en },
})

/**
 * What the regulations name. Opening: 000-4 「提前十分鐘打開大廳大門,做好上班前的準備工作」, 001-8 「提前10分钟到岗,做好岗前各项准备工作」. Closing: 000-4 「下班時必須關閉照明、飲水機、電腦、空調、
 * 電熱臺板、電話和窗戶」, 「下班前負責清場并檢查遺留物品」; 002 「下班后应关闭电源设备」.
 */
const common: Readonly<Record<Checklist, readonly Item[]>> = {
  opening: [
    item('doors', '提前 10 分钟打开大厅大门', '提前 10 分鐘打開大廳大門', 'Doors opened ten minutes before'),
    item('lights', '打开照明、叫号屏和取号机', '打開照明、叫號屏和取號機', 'Lights, boards and kiosks on'),
    item('test-call', '试叫一个号，听得清', '試叫一個號，聽得清', 'A test call is heard'),
    item('pads', '试按评价器', '試按評價器', 'Rating pads tried'),
    item('paper', '打印机装好纸', '印表機裝好紙', 'Printers have paper'),
    item('water', '饮水、座椅、老花镜齐备', '飲水、座椅、老花鏡齊備', 'Water, seats and reading glasses are there'),
  ],
  closing: [
    item('cleared', '清场，没有群众留在大厅', '清場，沒有群眾留在大廳', 'Nobody is left in the hall'),
    item('left-behind', '检查遗留物品', '檢查遺留物品', 'Looked for things left behind'),
    item('lights', '关照明', '關照明', 'Lights off'),
    item('water', '关饮水机', '關飲水機', 'Water dispenser off'),
    item('computers', '关电脑和打印机', '關電腦和印表機', 'Computers and printers off'),
    item('air', '关空调和电热台板', '關空調和電熱臺板', 'Air conditioning and heated desks off'),
    item('phones', '关电话，转到值班电话', '關電話，轉到值班電話', 'Telephones off, or passed on to the duty phone'),
    item('windows', '关好窗户，锁好大门', '關好窗戶，鎖好大門', 'Windows shut, doors locked'),
  ],
}

/** The hall's own list, or the common one. [O46] */
export const itemsOf = (hall: HallConfig, list: Checklist): readonly Item[] => hall.checklists?.[list] ?? common[list]
