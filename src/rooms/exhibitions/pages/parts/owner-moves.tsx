import type { FieldError } from '#platform/forms/handle-post.ts';
import type { AppContext } from '#platform/http/app-env.ts';
import type { ConsentText } from '#rooms/identity/index.ts';
import { Actions, Button, Checkbox, Form } from '#ui/index.ts';
import { m } from '#words';
import type { Product } from '../../catalogue/product.reads.ts';
import type { ProductMove } from '../../catalogue/product.rules.ts';

type Props = {
  c: AppContext;
  action: string;
  product: Product;
  moves: readonly ProductMove[];
  /** It has a photo. */
  ready: boolean;
  /** The sentence to agree to; nothing once the owner said yes. */
  consent?: ConsentText;
  errors?: FieldError[];
};

/** Send, hide or show again, as the product's state allows. */
export function OwnerMoves({ c, action, product, moves, ready, consent, errors }: Props) {
  const shows = moves.includes('send') ? 'send' : moves.includes('show') ? 'show' : undefined;
  const version = <input type="hidden" name="version" value={String(product.version)} />;
  return (
    <>
      {shows && ready && (
        <Form c={c} action={action}>
          {version}
          {consent && <Checkbox name="consent" label={consent.sentence} hint={consent.refused} errors={errors} />}
          <Actions>
            <Button name="move" value={shows} icon="send">
              {shows === 'send' ? m.exhibitions_send() : m.exhibitions_show()}
            </Button>
          </Actions>
          {shows === 'send' && <p class="b-meta">{m.exhibitions_send_text()}</p>}
        </Form>
      )}
      {moves.includes('hide') && (
        <Form c={c} action={action}>
          {version}
          <Actions>
            <Button tone="secondary" name="move" value="hide">
              {product.state === 'waiting' ? m.exhibitions_take_back() : m.exhibitions_hide()}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
