/**
 * The people who act for a partner (P11): with user agreement and training, by opaque ids only. The
 * decision is pure; {@code registration} holds the shell, {@code overview} shows the warnings.
 */
@NullMarked
package nl.situatiebeeld.partner.user;

import org.jspecify.annotations.NullMarked;
