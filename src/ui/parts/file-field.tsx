import { m } from '#words';
import { formatBytes } from '../format.ts';
import { Icon } from '../icons.tsx';
import { FieldFrame, type FieldProps, fieldAria } from './field.tsx';
import { fieldId } from './form.tsx';

/** A file already received in this journey. */
export type KeptFile = { id: string; name: string; bytes: number; thumb?: string; removeHref?: string };

type Props = FieldProps & {
  accept?: string;
  /** Opens the camera; only where a fresh photo is needed. */
  capture?: boolean;
  multiple?: boolean;
  kept?: KeptFile[];
  /** What is taken and how much of it, instead of the usual sentence. */
  limits?: string;
};

function Kept({ name, file }: { name: string; file: KeptFile }) {
  return (
    <div class="b-thumb">
      {file.thumb && <img src={file.thumb} width="72" height="72" alt="" loading="lazy" decoding="async" />}
      <span>
        {file.name}, {formatBytes(file.bytes)}
      </span>
      <input type="hidden" name={`${name}-lama`} value={file.id} />
      {file.removeHref && (
        <a href={file.removeHref}>
          {m.ui_file_remove()}
          <span class="b-hidden"> {file.name}</span>
        </a>
      )}
    </div>
  );
}

/**
 * A photo or paper. What was received stays (`name-lama` carries its id) and choosing another replaces it. With a script
 * pictures are made smaller before they are sent; the server takes 8 MB and judges the content.
 */
export function FileField(props: Props) {
  const { name, accept = 'image/*', capture, multiple, kept = [] } = props;
  const picture = accept.startsWith('image/');
  return (
    <FieldFrame
      {...props}
      hint={[props.hint, props.limits ?? (picture ? m.ui_file_hint_photo() : m.ui_file_hint_paper())]
        .filter(Boolean)
        .join(' ')}
    >
      {kept.map((file) => (
        <Kept name={name} file={file} />
      ))}
      <div class="b-file">
        <Icon name={picture ? 'camera' : 'upload'} />
        <input
          type="file"
          id={fieldId(name)}
          name={name}
          accept={accept}
          capture={capture ? 'environment' : undefined}
          multiple={multiple}
          data-js={picture ? 'shrink' : undefined}
          data-words={picture ? m.ui_file_shrunk({ before: '{a}', after: '{b}' }) : undefined}
          {...fieldAria({ ...props, hint: props.hint ?? ' ' })}
        />
        <p class="b-hint" role="status" />
      </div>
    </FieldFrame>
  );
}
