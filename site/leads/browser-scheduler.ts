/** Runs in the browser beside the form of a page that may open a calendar. Until that is open, the form is what counts. */
import type { SchedulerEmbed } from '../booking.ts';
import { loadScript } from './browser-script.ts';

/** What the page says of the calendar, as JSON in its element. */
export interface SchedulerPage {
  embed: Pick<SchedulerEmbed, 'src' | 'schedulerId' | 'apiKey'>;
  words: { opening: string; opened: string; failed: string };
}

interface Calendar {
  show: (options: { schedulerId: string }) => void;
}

/** Longest wait for the calendar before the visitor is sent to the form, in milliseconds. */
const patience = 8000;

/** The calendar once the script of the embed code has made it, which may be a while after that was loaded. */
async function calendar({ src, schedulerId, apiKey }: SchedulerPage['embed']): Promise<Calendar> {
  const end = performance.now() + patience;
  const attributes = {
    id: 'se-widget-embed',
    'data-schedulerid': schedulerId,
    ...(apiKey ? { 'data-api-key': apiKey } : {}),
  };
  await loadScript(src, attributes, patience);
  for (; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const made = (window as { _scheduler?: Partial<Calendar> })._scheduler;
    if (typeof made?.show === 'function') return made as Calendar;
  }
  throw new Error('The script of the calendar made none.');
}

function offer(box: HTMLElement): void {
  const { embed, words }: SchedulerPage = JSON.parse(box.dataset.page ?? '{}');
  const button = box.querySelector('button');
  const status = box.querySelector('[role=status]');
  const hint = box.querySelector('.hint');
  if (!button || !status) return;
  let loading: Promise<Calendar> | null = null;
  button.addEventListener('click', async () => {
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    status.textContent = words.opening;
    try {
      loading ??= calendar(embed);
      (await loading).show({ schedulerId: embed.schedulerId });
      status.textContent = words.opened;
    } catch {
      const form = box.parentElement?.querySelector<HTMLFormElement>('form.lead-form');
      form?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
      button.hidden = true;
      hint?.remove();
      status.textContent = words.failed;
    }
    button.ariaBusy = 'false';
  });
  box.hidden = false;
}

for (const box of document.querySelectorAll<HTMLElement>('.scheduler')) offer(box);
