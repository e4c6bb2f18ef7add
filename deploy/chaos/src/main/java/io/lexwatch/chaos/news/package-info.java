/** The generated stream of news: facts that are planted in it, what is nobody's concern, and the outlets that show both. */
package io.lexwatch.chaos.news;
