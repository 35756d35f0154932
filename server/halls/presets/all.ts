import type { PresetName } from '../../../protocol/vocabulary.ts'
import { beihai } from './beihai.ts'
import { community } from './community.ts'
import { hospital } from './hospital.ts'
import { huangma } from './huangma.ts'
import { jiayuguan } from './jiayuguan.ts'
import { linze } from './linze.ts'
import type { Preset } from './preset.ts'
import { provinceGeneral } from './province-general.ts'
import { shaoxing } from './shaoxing.ts'
import { station } from './station.ts'
import { street } from './street.ts'
import { town } from './town.ts'
import { townScore } from './town-score.ts'
import { township } from './township.ts'
import { townshipScore } from './township-score.ts'
import { village } from './village.ts'

/** In the order of the regulations. */
export const allPresets: Readonly<Record<PresetName, Preset>> = {
  huangma,
  street,
  community,
  'province-general': provinceGeneral,
  linze,
  'town-score': townScore,
  township,
  'township-score': townshipScore,
  jiayuguan,
  shaoxing,
  beihai,
  station,
  town,
  hospital,
  village,
}
