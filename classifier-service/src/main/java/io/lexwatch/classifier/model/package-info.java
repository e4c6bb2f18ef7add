/** Linear models over named features: what the steps that judge share; knows no other package. */
package io.lexwatch.classifier.model;
