export { asset, assetParts, assetRoutes, sheetAddress } from './assets.ts';
export {
  type Chrome,
  chromeOf,
  type Display,
  type Link,
  type LinkGroup,
  type OfficeFace,
  readDisplay,
} from './chrome.ts';
export { displayRoutes } from './display.ts';
export { faultPage, forbiddenPage, notFoundPage, offlinePage, refusalPage } from './error-pages.tsx';
export * from './format.ts';
export { gayaRoutes } from './gaya/index.tsx';
export { favicon, Icon, type IconName, IconSheet, Mark } from './icons.tsx';
export { Band } from './layout/header.tsx';
export { SideList } from './layout/side-list.tsx';
export { type Page, renderPage } from './page.tsx';
export * from './parts/bars.tsx';
export { BulletList } from './parts/bullet-list.tsx';
export * from './parts/button.tsx';
export * from './parts/call-row.tsx';
export * from './parts/cards.tsx';
export * from './parts/choices.tsx';
export { CityMap, type CityShape, type MapFigure } from './parts/city-map.tsx';
export * from './parts/compare.tsx';
export * from './parts/confirm.tsx';
export * from './parts/confirmation.tsx';
export * from './parts/data-table.tsx';
export { ErrorSummary } from './parts/error-summary.tsx';
export * from './parts/facts.tsx';
export * from './parts/fairness.tsx';
export { FieldFrame, type FieldProps, GroupFrame, TextArea, TextField } from './parts/field.tsx';
export { FileField, type KeptFile } from './parts/file-field.tsx';
export { type FieldError, Form, type FormValues, fieldId, listOf, textOf } from './parts/form.tsx';
export { JsonLd } from './parts/json-ld.tsx';
export { KeepOffline } from './parts/keep-offline.tsx';
export { KeysSwitch } from './parts/keys.tsx';
export * from './parts/list-tools.tsx';
export { Listen } from './parts/listen.tsx';
export { Details, EmptyState, type Message, Note } from './parts/messages.tsx';
export * from './parts/photo.tsx';
export { Progress } from './parts/progress.tsx';
export { QrBlock, qrPath } from './parts/qr.tsx';
export { Bar, Question, Stepper } from './parts/question.tsx';
export * from './parts/search.tsx';
export * from './parts/sections.tsx';
export { Share, whatsappHref } from './parts/share.tsx';
export { SimpleTable } from './parts/simple-table.tsx';
export { CodeField, DateField, MoneyField, NumberField, PhoneField } from './parts/special-fields.tsx';
export * from './parts/stat-tile.tsx';
export * from './parts/steps.tsx';
export { ApplicationTag, CallTag, CaseTag, SendingTag, Tag, type TagColour, tagStates } from './parts/tags.tsx';
export { type Task, TaskList } from './parts/tasks.tsx';
export { Timeline, type TimelineEntry } from './parts/timeline.tsx';
export { type ConditionVerdict, Verdicts } from './parts/verdicts.tsx';
export * from './parts/weights.tsx';
export * from './parts/work.tsx';
export { numberInWords, rupiahInWords } from './spoken.ts';
export { type SheetName, styleSources } from './stylesheet.ts';
export { colour, contrast, tokensCss } from './tokens.ts';
