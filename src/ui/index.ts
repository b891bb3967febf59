export { asset, assetRoutes } from './assets.ts';
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
export * from './format.ts';
export { Icon, type IconName, Mark } from './icons.tsx';
export { Band } from './layout/header.tsx';
export { SideList } from './layout/side-list.tsx';
export { type Page, renderPage } from './page.tsx';
export { Actions, Button, ButtonLink, type Tone } from './parts/button.tsx';
export { Checkbox, Checkboxes, type Option, PictureChoices, Radios, Select } from './parts/choices.tsx';
export { ErrorSummary } from './parts/error-summary.tsx';
export { FieldFrame, type FieldProps, GroupFrame, TextArea, TextField } from './parts/field.tsx';
export { type FieldError, Form, type FormValues, fieldId, listOf, textOf } from './parts/form.tsx';
export { Details, EmptyState, type Message, Note } from './parts/messages.tsx';
export { Share, whatsappHref } from './parts/share.tsx';
export { CodeField, DateField, dateFrom, MoneyField, NumberField, PhoneField } from './parts/special-fields.tsx';
export { numberInWords, rupiahInWords } from './spoken.ts';
export { type SheetName, styleSources } from './stylesheet.ts';
export { colour, contrast, tokensCss } from './tokens.ts';
