/// <reference path="../.astro/types.d.ts" />

declare namespace App {
  interface Locals {
    /** Language of the page being rendered; components inside MDX read it, since pages pass them no language. */
    lang: import('../titan-map/schema/common.ts').Language;
  }
}
