import type { View } from '../../../model/addon/views.js';
import type { Xml } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { formElement } from './form-element.js';
import { inheritedElements } from './inherited-elements.js';
import { listElement } from './list-element.js';
import { searchElement } from './search-element.js';

/** The arch of a view: one element, or one `<xpath>` for each change of an inherited view. */
export function viewElements(source: AddonSource, view: View): readonly Xml[] {
  switch (view.type) {
    case 'form':
      return [formElement(source, view)];
    case 'list':
      return [listElement({ source, model: view.model, kind: 'list' }, view)];
    case 'search':
      return [searchElement(source, view)];
    case 'inherit':
      return inheritedElements(source, view);
  }
}
