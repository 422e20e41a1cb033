// What image and sequence layers do beside multiplying: copies, maxima and means over windows, tables.
// Each number is compared, copied or added in a fixed order, one at a time, so one variant serves all.

#include "include/CKernels.h"

#pragma STDC FP_CONTRACT OFF

static const float *row_at(
    const float *input, const int32_t *row_indices, nk_count row, nk_count width) {
  return input + (row_indices ? row_indices[row] : row) * width;
}

void nk_spread(
    nk_count rows, nk_spreading s, const float *input, const int32_t *row_indices, float *output) {
  const nk_count line = s.out_width * s.channels;
  for (nk_count row = 0; row < rows; row++) {
    const float *image = row_at(input, row_indices, row, s.height * s.width * s.channels);
    float *result = output + row * s.out_height * line;
    for (nk_count i = 0; i < s.out_height * line; i++) result[i] = 0;
    for (nk_count y = 0; y < s.height; y++) {
      float *target = result + (s.top + y * s.spacing) * line + s.left * s.channels;
      for (nk_count x = 0; x < s.width; x++, target += s.spacing * s.channels) {
        for (nk_count c = 0; c < s.channels; c++) target[c] = *image++;
      }
    }
  }
}

void nk_flip_kernel(
    nk_count places, nk_count channels, nk_count filters, const float *kernel, float *flipped) {
  for (nk_count p = 0; p < places; p++) {
    const float *from = kernel + p * channels * filters;
    float *to = flipped + (places - 1 - p) * channels * filters;
    for (nk_count f = 0; f < filters; f++) {
      for (nk_count c = 0; c < channels; c++) to[f * channels + c] = from[c * filters + f];
    }
  }
}

// The part of a window that lies within its image.
typedef struct {
  nk_count top, bottom, left, right;
} window;

static nk_count within(nk_count place, nk_count size) {
  return place < 0 ? 0 : (place > size ? size : place);
}

static window window_of(nk_pooling s, nk_count y, nk_count x) {
  const nk_count top = y * s.stride - s.top, left = x * s.stride - s.left;
  return (window){
      within(top, s.height), within(top + s.pool_height, s.height), within(left, s.width),
      within(left + s.pool_width, s.width)};
}

void nk_max_pool(
    nk_count rows, nk_pooling s, const float *restrict input, const int32_t *row_indices,
    float *restrict output) {
  const nk_count channels = s.channels, line = s.width * channels;
  for (nk_count row = 0; row < rows; row++) {
    const float *image = row_at(input, row_indices, row, s.height * line);
    for (nk_count y = 0; y < s.out_height; y++) {
      for (nk_count x = 0; x < s.out_width; x++, output += channels) {
        const window w = window_of(s, y, x);
        const float *first = image + w.top * line + w.left * channels;
        for (nk_count c = 0; c < channels; c++) output[c] = first[c];
        for (nk_count i = w.top; i < w.bottom; i++) {
          for (nk_count j = w.left; j < w.right; j++) {
            const float *pixel = image + i * line + j * channels;
            for (nk_count c = 0; c < channels; c++) {
              output[c] = pixel[c] > output[c] ? pixel[c] : output[c];
            }
          }
        }
      }
    }
  }
}

void nk_max_pool_backward(
    nk_count rows, nk_pooling s, const float *restrict input, const float *restrict output,
    float *restrict output_gradient, float *restrict input_gradient) {
  const nk_count channels = s.channels, line = s.width * channels;
  for (nk_count i = 0; i < rows * s.height * line; i++) input_gradient[i] = 0;
  for (nk_count row = 0; row < rows; row++) {
    const float *image = input + row * s.height * line;
    float *slopes = input_gradient + row * s.height * line;
    for (nk_count y = 0; y < s.out_height; y++) {
      for (nk_count x = 0; x < s.out_width; x++) {
        const window w = window_of(s, y, x);
        for (nk_count i = w.top; i < w.bottom; i++) {
          for (nk_count j = w.left; j < w.right; j++) {
            const nk_count place = i * line + j * channels;
            for (nk_count c = 0; c < channels; c++) {
              // The first of equal maxima takes the whole slope.
              const float share = image[place + c] == output[c] ? output_gradient[c] : 0;
              slopes[place + c] += share;
              output_gradient[c] -= share;
            }
          }
        }
        output += channels;
        output_gradient += channels;
      }
    }
  }
}

void nk_mean_places(
    nk_count rows, nk_count places, nk_count channels, const float *input,
    const int32_t *row_indices, float *output) {
  for (nk_count row = 0; row < rows; row++, output += channels) {
    const float *image = row_at(input, row_indices, row, places * channels);
    for (nk_count c = 0; c < channels; c++) output[c] = 0;
    for (nk_count p = 0; p < places; p++, image += channels) {
      for (nk_count c = 0; c < channels; c++) output[c] += image[c];
    }
    for (nk_count c = 0; c < channels; c++) output[c] /= (float)places;
  }
}

void nk_mean_places_backward(
    nk_count rows, nk_count places, nk_count channels, const float *output_gradient,
    float *input_gradient) {
  for (nk_count row = 0; row < rows; row++, output_gradient += channels) {
    for (nk_count p = 0; p < places; p++, input_gradient += channels) {
      for (nk_count c = 0; c < channels; c++) {
        input_gradient[c] = output_gradient[c] / (float)places;
      }
    }
  }
}

// The row of a table that a number names; numbers beyond the table name its last row.
static nk_count named_row(float value, nk_count count) {
  if (!(value > 0)) return 0;
  return value < (float)count ? (nk_count)value : count - 1;
}

void nk_embed(
    nk_count rows, nk_count length, nk_count words, nk_count width, const float *input,
    const int32_t *row_indices, const float *table, float *output) {
  for (nk_count row = 0; row < rows; row++) {
    const float *sequence = row_at(input, row_indices, row, length);
    for (nk_count i = 0; i < length; i++, output += width) {
      const float *vector = table + named_row(sequence[i], words) * width;
      for (nk_count j = 0; j < width; j++) output[j] = vector[j];
    }
  }
}

void nk_add_embedding_gradient(
    nk_count rows, nk_count length, nk_count words, nk_count width, const float *input,
    const int32_t *row_indices, const float *output_gradient, float *table_gradient) {
  for (nk_count row = 0; row < rows; row++) {
    const float *sequence = row_at(input, row_indices, row, length);
    for (nk_count i = 0; i < length; i++, output_gradient += width) {
      float *vector = table_gradient + named_row(sequence[i], words) * width;
      for (nk_count j = 0; j < width; j++) vector[j] += output_gradient[j];
    }
  }
}

nk_count nk_list_words(
    nk_count rows, nk_count length, nk_count words, const float *input,
    const int32_t *row_indices, uint8_t *flags, int32_t *list) {
  for (nk_count row = 0; row < rows; row++) {
    const float *sequence = row_at(input, row_indices, row, length);
    for (nk_count i = 0; i < length; i++) flags[named_row(sequence[i], words)] = 1;
  }
  return nk_take_flags(1, words, flags, list);
}

void nk_write_bytes(
    nk_count rows, nk_count width, const uint8_t *input, const int32_t *row_indices, float scale,
    float offset, float *output) {
  for (nk_count row = 0; row < rows; row++, output += width) {
    const uint8_t *values = input + (row_indices ? row_indices[row] : row) * width;
    for (nk_count i = 0; i < width; i++) output[i] = (float)values[i] * scale + offset;
  }
}
