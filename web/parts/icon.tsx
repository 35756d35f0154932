/** Line icons on a 32 grid, drawn with the text's colour. Decoration: the word always stands beside them. */
const paths = {
  business: 'M5 13v14h22V13M3 12l3-8h20l3 8a4.3 4.3 0 0 1-8.6 0 4.4 4.4 0 0 1-8.8 0A4.3 4.3 0 0 1 3 12zM13 27v-8h6v8',
  insurance: 'M16 28C9 24 4 19 4 12.5A6.5 6.5 0 0 1 16 9a6.5 6.5 0 0 1 12 3.5C28 19 23 24 16 28zM16 13.5v8M12 17.5h8',
  property: 'M4 15 16 5l12 10M7 13v14h18V13M13 27v-8h6v8',
  identity:
    'M5.5 6h21A2.5 2.5 0 0 1 29 8.5v15a2.5 2.5 0 0 1-2.5 2.5h-21A2.5 2.5 0 0 1 3 23.5v-15A2.5 2.5 0 0 1 5.5 6zM11 11a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6.5 22c.6-3 2.3-4 4.5-4s3.9 1 4.5 4M20 13h5M20 18h5',
  fund: 'M4 14 16 6l12 8M4 14h24M7 14v10M13 14v10M19 14v10M25 14v10M4 27h24',
  tax: 'M7 4h18v24l-3-2-3 2-3-2-3 2-3-2-3 2zM12 11h8M12 16h8M12 21h4',
  enquiry: 'M4 6h17v12H11l-4 4v-4H4zM24 11h4v12h-3v4l-4-4h-6v-2',
  result: 'M4 18v9h24v-9M4 18l4-12h4M28 18 24 6h-4M4 18h7l1.5 3h7L21 18h7M16 4v10M12 10l4 4 4-4',
  tick: 'm6 17 7 7L26 9',
  warning: 'M16 4 30 28H2zM16 13v7M16 24v.01',
  printer: 'M9 12V4h14v8M9 23H4V12h24v11h-5M9 19h14v9H9z',
  back: 'M20 6 10 16l10 10',
  onward: 'm12 6 10 10-10 10',
  arrow: 'M4 16h23M18 7l9 9-9 9',
  guide: 'M7 4h18v24H7zM11.5 11l1.5 1.5 2.5-3M11.5 19l1.5 1.5 2.5-3M18.5 11.5h3M18.5 19.5h3',
  number: 'M4 8h24v5.5a2.5 2.5 0 0 0 0 5V24H4v-5.5a2.5 2.5 0 0 0 0-5zM20 8v3M20 14.5v3M20 21v3',
  several: 'M5 5h16v18H5zM11 27h16V11M9 14h8M13 10v8',
  escort: 'M15 5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM5 27c0-6 3.5-9.5 9-9.5M18 24l4 4 8-9',
  pause: 'M11 6v20M21 6v20',
  elder:
    'M13 2.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM9 28l2-8M11 12.5c3-1.5 5 0 5.5 2.5l.5 3 4 2M11 12.5 9 20l5 2 1 6M24 17v11M21.5 17c0-3 5-3 5 0',
  low: 'M13 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM13 9v9h8l3 7h3M13 13h7M10 14.5a8 8 0 1 0 9.5 10',
  contrast: 'M16 4a12 12 0 1 1 0 24 12 12 0 0 1 0-24zM16 4v24M20 6v20M24 8v16',
  place: 'M16 29c-6-7-9-11-9-16a9 9 0 0 1 18 0c0 5-3 9-9 16zM16 9.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4z',
  calendar: 'M5 7h22v20H5zM5 13h22M11 4v6M21 4v6M11.5 20l3 3 6-6',
} as const
export type IconName = keyof typeof paths

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="i" viewBox="0 0 32 32" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
